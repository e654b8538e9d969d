import type { IdentifierForm, Method } from '../../../../scripts/model/method.js';

/** The way to name a chat that the hand-written samples use. */
export function formOfSamples({ forms, samples: [sample] }: Method): IdentifierForm | undefined {
  return forms.find(
    ({ parameter, params }) =>
      sample?.source.includes(parameter) && sample.source.includes(String(params[parameter])),
  );
}
