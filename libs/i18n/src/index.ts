export {
  chooseLanguage,
  interfaceLanguages,
  isInterfaceLanguage,
  ownNames,
  type InterfaceLanguage,
} from './interface-language.ts';
export {
  loadMessages,
  loadReportMessages,
  loadScreenMessages,
  type MessageId,
  type Messages,
  type ScreenMessages,
} from './messages.ts';
