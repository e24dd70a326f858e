/** Languages offered for an organisation: those of many States' administrations. Others that it has already stay. */
export const commonLanguages: readonly string[] = [
  'am', 'ar', 'az', 'bg', 'bn', 'bs', 'de', 'el', 'en', 'es', 'fa', 'fil', 'fr', 'he', 'hi', 'hr', 'hy', 'id', 'it',
  'ja', 'ka', 'kk', 'km', 'ko', 'ku', 'ky', 'lo', 'mk', 'mn', 'ms', 'my', 'ne', 'nl', 'pl', 'ps', 'pt', 'ro', 'ru',
  'rw', 'si', 'so', 'sq', 'sr', 'sw', 'ta', 'tg', 'th', 'tk', 'tr', 'uk', 'ur', 'uz', 'vi', 'zh',
];
