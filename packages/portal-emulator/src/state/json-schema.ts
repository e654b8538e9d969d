import { toJsonSchema } from '@valibot/to-json-schema';
import { portalStateSchema } from './schema.js';

/** The JSON Schema of a state file, for editors and other languages. */
export function stateJsonSchema(): object {
  const schema = toJsonSchema(portalStateSchema, { typeMode: 'input', errorMode: 'ignore' });
  return { title: 'State of a Bitrix24 portal emulator', ...schema };
}
