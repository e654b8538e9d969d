/** What a request is sent with. */
export type Credentials =
  | { readonly kind: 'webhook'; readonly url: string }
  | { readonly kind: 'token'; readonly portal: string; readonly accessToken: string }
  | { readonly kind: 'none'; readonly portal: string };

/** The address under which a method is called, without a slash at its end. */
export function baseUrl(credentials: Credentials): string {
  return credentials.kind === 'webhook'
    ? credentials.url.replace(/\/+$/, '')
    : `${credentials.portal}/rest`;
}
