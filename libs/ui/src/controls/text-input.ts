import '@mantine/core/styles/UnstyledButton.layer.css';
import '@mantine/core/styles/ActionIcon.layer.css';
import '@mantine/core/styles/Input.layer.css';
import '@mantine/core/styles/PasswordInput.layer.css';
import '@mantine/core/styles/NumberInput.layer.css';
import '@mantine/core/styles/InlineInput.layer.css';
import '@mantine/core/styles/PinInput.layer.css';
import '@mantine/core/styles/Fieldset.layer.css';

export {
  Fieldset,
  FileInput,
  Input,
  NativeSelect,
  NumberInput,
  PasswordInput,
  PinInput,
  TextInput,
  Textarea,
} from '@mantine/core';
