export const helpText = `b24-portal-emulator: a small Bitrix24 portal to test against

It answers im.dialog.get, imbot.v2.Chat.get, imbot.dialog.get,
imopenlines.dialog.get and batch as a portal does. Its demo state has the
chats, bots and users of the vendor's pages on these methods.

Usage: npx @b24-chat/portal-emulator [flags]
       npx @b24-chat/portal-emulator schema    print the JSON Schema of a state file

Where it listens
  --port N              port to listen on (default: any free one)
  --host ADDRESS        address to listen on (default: 127.0.0.1, this machine only)
  --tls                 HTTPS with a local certificate authority; prints the file to
                        pass as NODE_EXTRA_CA_CERTS or to curl --cacert
  --tls-dir FOLDER      the same, but keeps the authority in the folder: trust
                        FOLDER/ca.pem once
  --exit-with-parent    exit when the process that started the emulator is gone, for
                        example when npx is killed

What it serves
  --state FILE          load this state; if the file does not exist, it is created from
                        the demo state. Every change is saved to the file
  --replay FILE         serve the answers of a recording instead
  --generation YEAR     answer in the shape of 2017, 2020, 2024 or 2026 (default)

Limits (2 requests a second, 50 at once; 5 and 250 if the state's plan is
enterprise; 480 s of operating time for each method)
  --no-limits           turn both limits off
  --operating-cost SEC  charge every call this many seconds

Faults
  --fault KIND[,FIELD=VALUE…]   repeatable:
      error,status=503,code=QUERY_LIMIT_EXCEEDED   an error with this status and code
      html[,status=502]                            an HTML page as from a proxy
      truncate | empty | reset                     half a body, no body, no answer
      latency,milliseconds=500                     a late answer
      drop,path=result.id                          a missing field
      retype,path=result.id,to=string              a field of another type
      add,path=result.extra,value=1                an additional field
    each can have method=im.dialog.get, times=3 and rate=0.1
  --seed N              seed of the random numbers for faults with a rate (default: 1)
  --control             open /_emulator/faults, requests, state, clock and reset over
                        HTTP; the README lists them

Output
  --json                print one line of JSON first, with url, webhookUrl, accessToken,
                        caFile (with --tls) and demo (without --state)
  --log                 print a line on stderr for every request, with secrets masked
  -h, --help            show this text

Ctrl-C or SIGTERM ends it with exit code 0. The exit code is 2 for a wrong flag, and 1
if it cannot start or cannot save its last changes to the state file.
`;
