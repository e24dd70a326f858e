export { newId } from './outbox/new-id.ts';
export { Outbox, SEEN_REFUSED, type OutboxEvent, type OutboxOptions } from './outbox/outbox.ts';
export type { OutboxRecord, OutgoingChange, RecordState } from './outbox/outbox-record.ts';
export type { SaveState } from './outbox/save-state.ts';
export { SendFailure, type LinePhase, type Send, type SendOutcome } from './outbox/send.ts';
export { graphql, type FragmentOf, type ResultOf, type VariablesOf } from './graphql.ts';
export { createApiClient, pageHeaders, type ApiClientOptions } from './client.ts';
export { problemOf } from './problem-of.ts';
export { registeredId } from './trusted-documents.ts';
