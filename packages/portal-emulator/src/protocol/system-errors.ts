import { PortalError } from './portal-error.js';

/**
 * Codes that any method may answer with: status and text as in the server's source
 * (system-errors-401 and the rows after it). The last three are the emulator's, for
 * requests that would never reach a portal's PHP.
 */
const systemErrors = {
  ERROR_METHOD_NOT_FOUND: [404, 'Method not found!'],
  NO_AUTH_FOUND: [401, 'Wrong authorization data'],
  INVALID_CREDENTIALS: [401, 'Invalid request credentials'],
  INVALID_REQUEST: [401, 'Https required.'],
  insufficient_scope: [401, ''],
  expired_token: [401, 'The access token provided has expired'],
  invalid_token: [401, 'Unable to get application by token'],
  user_access_error: [401, 'The user does not have access to the application.'],
  OVERLOAD_LIMIT: [401, 'REST API is blocked due to overload.'],
  authorization_error: [401, 'Unable to authorize user'],
  APPLICATION_NOT_FOUND: [401, 'Application not found'],
  ACCESS_DENIED: [401, 'REST is available only on commercial plans.'],
  CONNECTION_ERROR: [401, 'Error connecting to authorization server'],
  METHOD_CONFIRM_WAITING: [401, 'Waiting for confirmation'],
  METHOD_CONFIRM_DENIED: [403, 'Method call denied'],
  QUERY_LIMIT_EXCEEDED: [503, 'Too many requests'],
  OPERATION_TIME_LIMIT: [429, 'Method is blocked due to operation time limit.'],
  ERROR_BATCH_LENGTH_EXCEEDED: [400, 'Max batch length exceeded'],
  ERROR_BATCH_METHOD_NOT_ALLOWED: [405, 'Method is not allowed for batch usage'],
  PORTAL_DELETED: [403, 'Portal was deleted'],
  ERROR_CORE: [400, 'Internal error'],
  ERROR_BAD_REQUEST: [400, 'The request is not valid HTTP'],
  ERROR_BODY_TOO_LARGE: [413, 'The request body is larger than 1 MB'],
  ERROR_NOT_RECORDED: [404, 'The recording has no answer for this method and parameters'],
} as const satisfies Record<string, readonly [status: number, description: string]>;

export type SystemErrorCode = keyof typeof systemErrors;

export function systemError(code: SystemErrorCode, description?: string): PortalError {
  const [status, text] = systemErrors[code];
  return new PortalError(code, description ?? text, status);
}
