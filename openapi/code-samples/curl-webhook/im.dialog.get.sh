curl -X POST \
  -H 'Content-Type: application/json' \
  -d '{"DIALOG_ID":"chat1435"}' \
  "https://$B24_PORTAL/rest/$B24_USER_ID/$B24_WEBHOOK_SECRET/im.dialog.get"
