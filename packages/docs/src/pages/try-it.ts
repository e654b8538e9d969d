import type { Method } from '../../../../scripts/model/method.js';
import { type Html, html } from '../layout/html.js';

/**
 * The form that calls a portal. `browser/try-it` fills it in and answers it.
 *
 * It contains secrets, and a browser without scripts would send them to the host of these docs. So it
 * is disabled until the script enables it, its secret inputs have no name, and `method="dialog"` prevents
 * a browser from sending the form anywhere.
 */
export function tryIt(methods: readonly Method[]): Html {
  return html`<p class="soft">This browser calls the portal directly, with <code>@b24-chat/client</code>. What you type is kept in the memory of this tab only, and is gone when you close the tab.</p>
<p class="note" data-needs-script>The form needs JavaScript, which is off or blocked here. The samples above do not.</p>
<form id="try" class="try" method="dialog" autocomplete="off" novalidate>
<fieldset data-inert disabled>
<fieldset><legend>Portal</legend>
<div class="choices">
<label data-demo hidden><input type="radio" name="through" value="demo"> The demo portal of these docs</label>
<label><input type="radio" name="through" value="webhook" checked> A webhook</label>
<label><input type="radio" name="through" value="oauth"> An access token</label>
</div>
<div class="fields">
${secret('webhook', 'try-webhook', 'Webhook URL', 'webhookUrl', 'https://example.bitrix24.com/rest/1/secret/')}
<div data-through="oauth" hidden><label for="try-portal">Portal</label><input id="try-portal" type="text" data-field="portal" placeholder="example.bitrix24.com" spellcheck="false" inputmode="url"></div>
${secret('oauth', 'try-token', 'Access token', 'accessToken', '')}
</div>
</fieldset>
<fieldset><legend>Call</legend>
<div class="fields">
<div><label for="try-method">Method</label><select id="try-method" name="method">${methods.map(({ name }) => html`<option>${name}</option>`)}</select></div>
<div><label for="try-form">Chat by</label><select id="try-form" name="form"></select></div>
</div>
<div class="fields" data-params></div>
<p class="note" data-creates hidden>On a real portal this creates the chat if it does not exist yet.</p>
</fieldset>
<p class="actions"><button class="primary" type="submit">Call</button><button type="button" data-copy-request>Copy as cURL</button><a class="button" data-method-page href="${methods[0]?.name ?? 'index'}.html">About this method</a></p>
</fieldset>
</form>
<p id="try-status" class="try-status" role="status"></p>
<div id="try-outcome"></div>`;
}

/** An input whose text is hidden until the reader asks to see it. */
function secret(
  through: 'webhook' | 'oauth',
  id: string,
  label: string,
  field: string,
  placeholder: string,
): Html {
  return html`<div data-through="${through}"${through === 'oauth' ? html` hidden` : ''}><label for="${id}">${label}</label><span class="secret"><input id="${id}" type="password" data-field="${field}" placeholder="${placeholder}" spellcheck="false"><button type="button" data-reveal="${id}">Show</button></span></div>`;
}
