export const helpText = `b24-portal-emulator: a small Bitrix24 portal to test against

It answers im.dialog.get, imbot.v2.Chat.get, imbot.dialog.get,
imopenlines.dialog.get and batch as a portal does, from a demo state in which
every request of the documentation pages works.

Usage: b24-portal-emulator [flags]
       b24-portal-emulator schema    print the JSON Schema of a state file

Where it listens
  --port N              port to listen on (default: any free one)
  --host ADDRESS        address to listen on (default: 127.0.0.1, this machine only)
  --tls                 HTTPS with a local authority; prints the file to name in
                        NODE_EXTRA_CA_CERTS or curl --cacert
  --tls-dir FOLDER      the same, with an authority that is kept in the folder: trust
                        FOLDER/ca.pem once
  --exit-with-parent    end when the process that started it is gone, as after
                        killing npx

What it holds
  --state FILE          load this state; a file that does not exist yet is made from
                        the demo state. Every change is saved to it
  --replay FILE         serve the answers of a recording instead
  --generation YEAR     answer in the shape of 2017, 2020, 2024 or 2026 (default)

Limits (2 requests a second, 50 at once; 5 and 250 where the state's plan is
enterprise; 480 s of operating time per method)
  --no-limits           neither limit
  --operating-cost SEC  charge every call so many seconds

What goes wrong
  --fault KIND[,FIELD=VALUE…]   may be given several times:
      error,status=503,code=QUERY_LIMIT_EXCEEDED   a status and a code
      html[,status=502]                            a proxy's page
      truncate | empty | reset                     half a body, none, no answer
      latency,milliseconds=500                     a late answer
      drop,path=result.id                          a field missing
      retype,path=result.id,to=string              a field of another type
      add,path=result.extra,value=1                a field too many
    each with method=im.dialog.get, times=3 or rate=0.1 if wanted
  --seed N              repeat the draws of faults with a rate (default: 1)
  --control             open /_emulator/faults, requests, state, clock and reset to
                        HTTP; the README has them in a table

What it prints
  --json                first line: one JSON object with url, webhookUrl, accessToken,
                        caFile with --tls, demo without --state
  --log                 a line on stderr for every request, secrets masked
  --help                this text

Ctrl-C or SIGTERM ends it with exit code 0. A wrong flag ends it with 2; whatever
else keeps it from starting, or its last changes from the state file, with 1.
`;
