export const help = `Checks that a Bitrix24 portal and the contract of its four chat-read methods agree.

  pnpm contract [options]              in the repository
  npx b24-contract-tests [options]     elsewhere

Without a portal it starts the embedded one. It only reads.

Portal
  --webhook-url URL     address of a webhook with the scopes im, imbot and imopenlines;
                        better given as B24_WEBHOOK_URL
  --portal HOST         in place of a webhook; also B24_PORTAL. Its access token
                        is taken from B24_ACCESS_TOKEN alone

What to read on a live portal (what is not given is not exercised)
  --dialog ID           chat123, sg12 or 256; repeatable
  --bot-id N            a bot
  --bot-token TOKEN     its token, needed with a webhook; better given as B24_BOT_TOKEN
  --bot-dialog ID       a dialog of the bot, chat5 or 256; repeatable
  --line-chat N         chat of an open line; repeatable
  --line-session N      session of an open line; repeatable
  --line-user-code CODE code of a customer, livechat|1|1373|211; repeatable
  --allow-create        also ask by user id and by workgroup. That makes the portal
                        create the private dialog or chat if there is none

Report
  --report-dir DIR      write the report there, as JSON and as Markdown
  -h, --help            this text

A secret on the command line can be seen by others on this machine, and stays in
the history of your shell. Prefer the environment:

  B24_WEBHOOK_URL=… B24_BOT_TOKEN=… pnpm contract --dialog chat123 --bot-id 456 --bot-dialog chat5

Exit code: 0 when everything that was exercised held, 1 when something did not,
2 when the run could not be made.
`;
