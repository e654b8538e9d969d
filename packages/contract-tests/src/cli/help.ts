/** What `--help` prints. */
export const help = `Checks that a Bitrix24 portal matches the contract of its four chat-read methods.

  pnpm contract [command] [options]            in the repository
  npx @b24-chat/contract-tests [command] [options]   elsewhere

Commands
  run (or nothing)      run every scenario; without a portal on the embedded one
  init                  query which methods the portal has and write a configuration
  judge FILE            judge a recording again, without a portal
  parity                run the suite on portal and emulator and compare

The tool calls nothing but these reads. A read can write, though: the portal may add a
bot to a thread or task chat that --bot-dialog names.

Portal
  --webhook-url URL     address of a webhook with the scopes im, imbot and imopenlines;
                        better given as B24_WEBHOOK_URL
  --portal HOST         in place of a webhook; also B24_PORTAL. Its access token
                        is taken from B24_ACCESS_TOKEN alone
  --token-file FILE     in place of B24_ACCESS_TOKEN: a JSON file with accessToken and
                        refreshToken, which only you may read (chmod 600). It is
                        refreshed if need be, with B24_CLIENT_ID and
                        B24_CLIENT_SECRET, and rewritten before the new pair is used
  --plan PLAN           the rate limit to keep: standard (2 a second) or enterprise (5)
  --generation YEAR     judge by the answers of 2017, 2020, 2023, 2024 or 2026, whatever
                        they look like (default: by the shape of each)
  --share PERCENT       the share of that limit to use (default: 50), since other
                        applications use the same limit of the portal
  --timeout SECONDS     how long one answer may take (default: 30)
  --max-minutes N       how long the run may take (default: 30); what it found by then
                        is reported

What to read on a live portal (what is missing is not read)
  --dialog ID           chat123, sg12 or 256; repeatable
  --bot-id N            a bot
  --bot-token TOKEN     its token, needed with a webhook; better given as B24_BOT_TOKEN
  --bot-dialog ID       a dialog of the bot, chat5 or 256; repeatable
  --line-chat N         chat of an open line; repeatable
  --line-session N      session of an open line; repeatable
  --line-user-code CODE code of a customer, livechat|1|1373|211; repeatable
  --read 'METHOD?A=…&B=…'   a read of a method whose identifiers have no flag; repeatable
  --allow-create        also ask by user id and by workgroup. That makes the portal
                        create the private dialog or chat if there is none
  --without METHOD      leave a method out; repeatable
  --only PATTERN        run these alone: im.dialog.get, 'form *'; repeatable

What fails the run
  --fail-on WHAT        drift (every finding, the default) or breakage (what makes
                        callers fail)
  --max-retries N       more requests sent again than this (default: any number); a rate
                        limit is no retry
  --coverage-floor P    the least share of the answers' fields to be seen, in percent
  --baseline FILE       findings that are known, each with reason and date
  --update-baseline     rewrite the baseline; new findings need --reason TEXT

Reports
  --report-dir DIR      write the report there: JSON, Markdown, JUnit, HTML, and
                        evidence.json: which unconfirmed fields came
  --record FILE         store the answers, with stand-ins for ids, names and texts
  --config FILE         read these settings from a file; it holds no secret
  -h, --help            this text

A secret on the command line can be seen by others on this machine, and stays in
the history of your shell. Prefer the environment:

  B24_WEBHOOK_URL=… B24_BOT_TOKEN=… pnpm contract --dialog chat123 --bot-id 456 --bot-dialog chat5

Exit code: 0 everything that ran passed, 1 breakage, drift or a gap, 2 bad usage,
3 only the setup is wrong (a chat that may not be read), 130 interrupted.
`;
