import type { Generation } from '../dialects/generation.js';
import type { PortalSettings } from '../state/schema.js';
import { imbotV2ChatGet } from './bot-chat-get.js';
import { imbotDialogGet, imDialogGet } from './dialog-get.js';
import type { Method } from './method.js';
import { imopenlinesDialogGet } from './open-line-dialog-get.js';

const methodsByName = new Map(
  [imDialogGet, imbotDialogGet, imopenlinesDialogGet, imbotV2ChatGet].map((one) => [one.name, one]),
);

/** The names in the vendor's spelling. */
export const methodNames: readonly string[] = [...methodsByName.keys()];

/**
 * The method with a name. The lower-case name is tried first, then the name as sent,
 * so legacy names work in any letter case and v2 names only in the documented one.
 */
export function findMethod(
  name: string,
  generation: Generation,
  settings: PortalSettings,
): Method | undefined {
  const method = methodsByName.get(name.toLowerCase()) ?? methodsByName.get(name);
  if (!method || method.since > generation) return undefined;
  return method.needsMessenger && !settings.messenger ? undefined : method;
}
