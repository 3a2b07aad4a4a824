export { ApiError, type CallOptions, call, refusalsOf, urlOf } from './call.ts';
export * from './marks.ts';
export * from './mutations.ts';
export * from './queries.ts';
export { askToSignIn, noteSignedIn, provideSignInAsker } from './session-gate.ts';
export type * from './types.ts';
export { type DraftHandle, type DraftPlace, type DraftState, draftId, useDraft } from './use-draft.ts';
