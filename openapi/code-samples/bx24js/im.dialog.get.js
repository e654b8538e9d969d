BX24.callMethod(
  'im.dialog.get',
  { DIALOG_ID: 'chat1435' },
  (result) => {
    if (result.error()) {
      console.error(result.error());
    } else {
      console.log(result.data());
    }
  },
);
