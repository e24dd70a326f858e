/** Eight letters in two groups of four, as people read them out; the door takes them with or without the hyphen. */
export const codeInGroups = (code: string): string => code.replace(/^(.{4})(.{4})$/, '$1-$2');
