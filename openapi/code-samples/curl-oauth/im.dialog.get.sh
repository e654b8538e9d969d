curl -X POST \
  -H 'Content-Type: application/json' \
  -d '{"DIALOG_ID":"chat1435","auth":"'"$B24_ACCESS_TOKEN"'"}' \
  "https://$B24_PORTAL/rest/im.dialog.get"
