curl -X POST \
  -H 'Content-Type: application/json' \
  -d '{"USER_CODE":"livechat|1|1373|211"}' \
  "https://$B24_PORTAL/rest/$B24_USER_ID/$B24_WEBHOOK_SECRET/imopenlines.dialog.get"
