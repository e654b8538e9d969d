import type { PortalState } from '../state/schema.js';
import { saveState } from '../state/state-file.js';
import { codeOf } from './explain.js';

/** Saves a running portal's state to its file. */
export interface StateKeeper {
  /** Never throws, because a call must not fail when the disk is full. */
  readonly keep: (state: PortalState) => void;
  /** Whether the file lacks the last change. */
  readonly isBehind: () => boolean;
}

/** @param complain called with one line when saving starts to fail */
export function createStateKeeper(file: string, complain: (line: string) => void): StateKeeper {
  let behind = false;
  return {
    keep: (state) => {
      try {
        saveState(file, state);
        behind = false;
      } catch (error) {
        if (!behind) {
          const code = codeOf(error) ?? 'unknown cause';
          complain(
            `The state could not be saved to ${file} (${code}). It is kept in memory; saving is tried again at the next change and at the end.`,
          );
        }
        behind = true;
      }
    },
    isBehind: () => behind,
  };
}
