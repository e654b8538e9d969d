curl -X POST \
  -H 'Content-Type: application/json' \
  -d '{"botId":456,"dialogId":"chat5","auth":"'"$B24_ACCESS_TOKEN"'"}' \
  "https://$B24_PORTAL/rest/imbot.v2.Chat.get"
