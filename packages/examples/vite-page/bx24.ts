/** A stand-in for BX24.js outside a portal: takes the portal and the token from the page's fragment. */
const given = new URLSearchParams(location.hash.slice(1));

window.BX24 = {
  init: (ready) => ready(),
  getAuth: () => ({
    access_token: given.get('token') ?? '',
    domain: given.get('portal') ?? '',
  }),
};
