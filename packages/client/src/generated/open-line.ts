// Generated from the contract under openapi/. Do not edit: change the contract, then run
// `pnpm generate`.

/** The field that says whether a chat belongs to an open line, and the value that says so. */
export const openLineType = { field: 'entityType', value: 'LINES' } as const;

/** Where each fact is: a field of the chat whose parts are joined by `|`, and the part. */
export const openLineParts = {
  connector: { field: 'entityId', part: 0 },
  lineId: { field: 'entityId', part: 1 },
  externalChatId: { field: 'entityId', part: 2 },
  externalUserId: { field: 'entityId', part: 3 },
  sessionId: { field: 'entityData1', part: 5 },
} as const;

/** The field that lists the CRM bindings as pairs of type and id. */
export const openLineBindings = 'entityData2';
