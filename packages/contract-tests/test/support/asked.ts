import { scenarios } from '../../src/generated/plan.js';
import { scenarioName } from '../../src/ground/plan-types.js';

/**
 * The scenarios that a portal is asked for. The others are checked on the emulator, whatever the portal
 * answers: a test about answers leaves them out, and takes a quarter of the time.
 */
export const asked = scenarios.map((one) => `${one.method} ${scenarioName(one)}`);
