import '@mantine/core/styles/Group.layer.css';
import '@mantine/core/styles/Stack.layer.css';
import '@mantine/core/styles/SimpleGrid.layer.css';
import '@mantine/core/styles/Flex.layer.css';
import '@mantine/core/styles/Divider.layer.css';
import '@mantine/core/styles/VisuallyHidden.layer.css';

export { Box, Divider, Flex, Group, SimpleGrid, Stack, VisuallyHidden } from '@mantine/core';
