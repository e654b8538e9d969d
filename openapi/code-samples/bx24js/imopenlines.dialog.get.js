BX24.callMethod(
  'imopenlines.dialog.get',
  { USER_CODE: 'livechat|1|1373|211' },
  (result) => {
    if (result.error()) {
      console.error(result.error());
    } else {
      console.log(result.data());
    }
  },
);
