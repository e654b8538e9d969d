curl -X POST \
  -H 'Content-Type: application/json' \
  -d '{"USER_CODE":"livechat|1|1373|211","auth":"'"$B24_ACCESS_TOKEN"'"}' \
  "https://$B24_PORTAL/rest/imopenlines.dialog.get"
