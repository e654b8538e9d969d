curl -X POST \
  -H 'Content-Type: application/json' \
  -d '{"DIALOG_ID":"chat29"}' \
  "https://$B24_PORTAL/rest/$B24_USER_ID/$B24_WEBHOOK_SECRET/imbot.dialog.get"
