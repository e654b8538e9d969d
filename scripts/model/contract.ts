import { type Cause, causesOf } from './causes.js';
import { type Method, methodsOf } from './method.js';
import { type Bundle, readBundle } from './read-bundle.js';
import { below } from './references.js';
import { createSchemaReader, type Schema } from './schema.js';

/** The contract with every reference resolved. Generation, docs and gates read it. */
export interface Contract {
  readonly version: string;
  readonly methods: readonly Method[];
  /** Every cause of the error catalogue. */
  readonly causes: readonly Cause[];
  /** The causes that can end a call of any method. */
  readonly systemCauses: readonly Cause[];
  /** The additional causes of a command of a batch. */
  readonly batchCauses: readonly Cause[];
  /** The component schemas, by name. */
  readonly schemas: Readonly<Record<string, Schema>>;
  /** The bundle itself, for tools that take a whole OpenAPI document. */
  readonly document: Bundle;
}

/**
 * Reads the bundle.
 * @param bundleFile the bundle, as `pnpm bundle` writes it
 * @throws UserError when the file is missing or is not JSON, or an operation is incomplete
 */
export function readContract(bundleFile: string): Contract {
  const bundle = readBundle(bundleFile);
  const schemas = createSchemaReader(bundle);
  const causes = causesOf(bundle);
  const methods = methodsOf({ bundle, schemas, causes });
  const requests = new Set(methods.map(({ params }) => params.name));
  const component = (name: string) =>
    schemas.read(
      { $ref: below('#', 'components', 'schemas', name) },
      '#',
      requests.has(name) ? 'request' : 'answer',
    );
  const names = Object.keys(bundle.components.schemas);
  return {
    version: bundle.info.version,
    methods,
    causes,
    systemCauses: causes.filter(({ applies }) => applies === 'system'),
    batchCauses: causes.filter(({ applies }) => applies === 'batch'),
    schemas: Object.fromEntries(names.map((name) => [name, component(name)])),
    document: bundle,
  };
}
