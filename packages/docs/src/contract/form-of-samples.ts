import type { IdentifierForm, Method } from '../../../../scripts/model/method.js';
import { asText } from '../layout/text.js';

/** The way to name a chat that the hand-written samples use. */
export function formOfSamples({ forms, samples: [sample] }: Method): IdentifierForm | undefined {
  return forms.find(
    ({ parameter = '', identifier = '' }) =>
      sample?.source.includes(parameter) && sample.source.includes(asText(identifier)),
  );
}
