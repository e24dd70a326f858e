import '@mantine/core/styles/UnstyledButton.layer.css';
import '@mantine/core/styles/Tabs.layer.css';
import '@mantine/core/styles/Accordion.layer.css';

export { Accordion, Tabs } from '@mantine/core';
