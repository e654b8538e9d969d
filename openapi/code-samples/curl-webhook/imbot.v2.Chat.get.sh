curl -X POST \
  -H 'Content-Type: application/json' \
  -d '{"botId":456,"botToken":"my_bot_token","dialogId":"chat5"}' \
  "https://$B24_PORTAL/rest/$B24_USER_ID/$B24_WEBHOOK_SECRET/imbot.v2.Chat.get"
