/** What `--help` prints. */
export const help = `Checks that a Bitrix24 portal and the contract of its four chat-read methods agree.

  pnpm contract [command] [options]            in the repository
  npx b24-contract-tests [command] [options]   elsewhere

Commands
  run (or nothing)      run every scenario; without a portal on the embedded one
  init                  ask the portal what it can and write a configuration for it
  judge FILE            judge a recording again, without a portal
  parity                run the suite on portal and emulator, lay them side by side

The tool only reads.

Portal
  --webhook-url URL     address of a webhook with the scopes im, imbot and imopenlines;
                        better given as B24_WEBHOOK_URL
  --portal HOST         in place of a webhook; also B24_PORTAL. Its access token
                        is taken from B24_ACCESS_TOKEN alone
  --plan PLAN           the rate limit to keep: standard (2 a second) or enterprise (5)

What to read on a live portal (what is missing is not read)
  --dialog ID           chat123, sg12 or 256; repeatable
  --bot-id N            a bot
  --bot-token TOKEN     its token, needed with a webhook; better given as B24_BOT_TOKEN
  --bot-dialog ID       a dialog of the bot, chat5 or 256; repeatable
  --line-chat N         chat of an open line; repeatable
  --line-session N      session of an open line; repeatable
  --line-user-code CODE code of a customer, livechat|1|1373|211; repeatable
  --allow-create        also ask by user id and by workgroup. That makes the portal
                        create the private dialog or chat if there is none
  --without METHOD      leave a method out; repeatable

What fails the run
  --fail-on WHAT        drift (every finding, the default) or breakage (what makes
                        callers fail)
  --coverage-floor P    the least share of the answers' fields to be seen, in percent
  --baseline FILE       findings that are known, each with reason and date
  --update-baseline     write the baseline anew; new findings need --reason TEXT

Reports
  --report-dir DIR      write the report there: JSON, Markdown, JUnit, HTML
  --record FILE         store the answers, with stand-ins for ids, names and texts
  --config FILE         read these settings from a file; it holds no secret
  -h, --help            this text

A secret on the command line can be seen by others on this machine, and stays in
the history of your shell. Prefer the environment:

  B24_WEBHOOK_URL=… B24_BOT_TOKEN=… pnpm contract --dialog chat123 --bot-id 456 --bot-dialog chat5

Exit code: 0 when everything that was exercised held, 1 when something did not,
2 when the run could not be made, 130 when it was interrupted.
`;
