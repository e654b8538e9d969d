import { scenarios } from '../../src/generated/plan.js';
import { scenarioName } from '../../src/ground/plan-types.js';

/**
 * The scenarios that run on a portal. The others run on the emulator whatever the portal answers, so tests
 * about answers omit them and take a quarter of the time.
 */
export const asked = scenarios.map((one) => `${one.method} ${scenarioName(one)}`);
