/** Replaces BX24.js outside a portal: reads the portal and the token from the fragment of the page. */
const given = new URLSearchParams(location.hash.slice(1));

window.BX24 = {
  init: (ready) => ready(),
  getAuth: () => ({
    access_token: given.get('token') ?? '',
    domain: given.get('portal') ?? '',
  }),
};
