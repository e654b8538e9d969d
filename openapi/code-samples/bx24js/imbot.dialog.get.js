BX24.callMethod(
  'imbot.dialog.get',
  { DIALOG_ID: 'chat29' },
  (result) => {
    if (result.error()) {
      console.error(result.error());
    } else {
      console.log(result.data());
    }
  },
);
