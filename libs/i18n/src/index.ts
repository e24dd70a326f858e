export {
  chooseLanguage,
  interfaceLanguages,
  isInterfaceLanguage,
  ownNames,
  type InterfaceLanguage,
} from './interface-language.ts';
export { loadMessages, type MessageId, type Messages } from './messages.ts';
