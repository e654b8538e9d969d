export const HELP = `b24-portal-emulator: a small Bitrix24 portal to test against

It answers im.dialog.get, imbot.v2.Chat.get, imbot.dialog.get,
imopenlines.dialog.get and batch as a portal does, from a demo state in which
every request of the documentation pages works.

Usage: b24-portal-emulator [flags]

  --port N     port to listen on (default: any free one)
  --host ADDR  address to listen on (default: 127.0.0.1, this machine only)
  --json       print one line of JSON with url, webhookUrl, accessToken and demo
  --help       print this and exit

Ctrl-C or SIGTERM ends it.
`;
