import '@mantine/core/styles/CloseButton.layer.css';
import '@mantine/core/styles/Alert.layer.css';
import '@mantine/core/styles/Tooltip.layer.css';

export { Alert, Tooltip } from '@mantine/core';
