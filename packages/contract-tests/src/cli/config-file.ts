import { readValidated } from '../config/validated.js';
import type { FailOn } from '../report/report.js';
import type { Identifiers, Pace } from '../settings.js';

/** What a configuration file can say. Secrets have no place in it: they come from the environment. */
export interface ConfigFile extends Omit<Identifiers, 'botToken'> {
  readonly allowCreate?: boolean;
  readonly sample?: number;
  readonly without?: readonly string[];
  readonly plan?: Exclude<Pace, 'off'>;
  readonly failOn?: FailOn;
  readonly coverageFloor?: number;
  /** Paths, from the folder where the command runs. */
  readonly baseline?: string;
  readonly reportDir?: string;
}

const id = { type: 'integer', minimum: 1 };
const list = (items: object) => ({ type: 'array', items });

const schema = {
  type: 'object',
  additionalProperties: false,
  properties: {
    dialogs: list({ type: 'string', pattern: '^(chat|sg)?\\d+$' }),
    botId: id,
    botDialogs: list({ type: 'string', pattern: '^(chat)?\\d+$' }),
    lineChats: list(id),
    lineSessions: list(id),
    lineUserCodes: list({ type: 'string', pattern: '^(imol\\|)?[^|]+\\|\\d+\\|[^|]+\\|[^|]+$' }),
    allowCreate: { type: 'boolean' },
    sample: { type: 'integer', minimum: 0 },
    without: list({ type: 'string' }),
    plan: { enum: ['standard', 'enterprise'] },
    failOn: { enum: ['drift', 'breakage'] },
    coverageFloor: { type: 'number', minimum: 0, maximum: 100 },
    baseline: { type: 'string' },
    reportDir: { type: 'string' },
  },
};

/** @throws SetupError when the file is missing or not right */
export function readConfig(file: string): ConfigFile {
  return readValidated(file, schema, 'the configuration');
}
