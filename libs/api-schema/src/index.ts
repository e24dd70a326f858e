export type { introspection } from './schema-types.d.ts';
export { documentIds } from './document-ids.ts';
