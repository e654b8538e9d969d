export type { Limits, PortalOptions } from './context/options.js';
export type { Demo } from './demo/demo.js';
export type { Generation } from './dialects/generation.js';
export type { Fault, FieldType } from './faults/fault.js';
export type { RateLimit } from './limits/rate-bucket.js';
export type { LoggedCommand, LoggedRequest } from './log/request-log.js';
export type { Json } from './protocol/json.js';
export {
  loadRecording,
  parseRecording,
  type RecordedExchange,
  type Recording,
} from './replay/recording.js';
export { type RunningPortal, startPortal } from './server/portal.js';
export {
  type GroupChatWords,
  groupChat,
  type MemberWords,
  type OpenLineWords,
  openLine,
  type PrivateDialogWords,
  privateDialog,
} from './state/builders.js';
export { createPortal } from './state/parse-state.js';
export type { Audience, ChatInput, PortalDescription, PortalState } from './state/schema.js';
export { loadState, saveState } from './state/state-file.js';
export { UserError } from './state/user-error.js';
