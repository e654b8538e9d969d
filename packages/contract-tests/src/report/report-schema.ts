import { toJsonSchema } from '@valibot/to-json-schema';
import { report } from './report.js';

/** The JSON Schema of version 2 of the report. */
export const reportSchema: Readonly<Record<string, unknown>> = {
  title: 'Report of a contract run, version 2',
  ...toJsonSchema(report, { target: 'draft-2020-12' }),
};
