/**
 * Runs in a separate process, because Node reads NODE_EXTRA_CA_CERTS only at the
 * start: makes the calls that stdin lists with the official SDK, unmodified,
 * and prints what the SDK made of each.
 */
import { text } from 'node:stream/consumers';
import { AjaxError, B24Hook } from '@bitrix24/b24jssdk';

interface Order {
  readonly webhookUrl: string;
  readonly calls: { readonly method: string; readonly params: Record<string, unknown> }[];
  readonly batch: { readonly method: string; readonly params: Record<string, unknown> }[];
}

const order: Order = JSON.parse(await text(process.stdin));
const b24 = B24Hook.fromWebhookUrl(order.webhookUrl);

async function outcome({ method, params }: Order['calls'][number]): Promise<unknown> {
  try {
    const answer = await b24.actions.v2.call.make({ method, params });
    const errors = [...answer.getErrors()].map((error) =>
      error instanceof AjaxError ? { code: error.code, status: error.status } : String(error),
    );
    return answer.isSuccess ? { result: answer.getData()?.result } : { errors };
  } catch (error) {
    if (error instanceof AjaxError) return { error: { code: error.code, status: error.status } };
    throw error;
  }
}

const outcomes: unknown[] = [];
for (const call of order.calls) outcomes.push(await outcome(call));

let batch: unknown;
if (order.batch.length > 0) {
  const answer = await b24.actions.v2.batch.make({
    calls: order.batch,
    options: { isHaltOnError: false },
  });
  batch = { isSuccess: answer.isSuccess, data: answer.getData() };
}
process.stdout.write(JSON.stringify({ outcomes, batch }));
b24.destroy();
