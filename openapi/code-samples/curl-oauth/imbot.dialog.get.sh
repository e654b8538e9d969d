curl -X POST \
  -H 'Content-Type: application/json' \
  -d '{"DIALOG_ID":"chat29","auth":"'"$B24_ACCESS_TOKEN"'"}' \
  "https://$B24_PORTAL/rest/imbot.dialog.get"
