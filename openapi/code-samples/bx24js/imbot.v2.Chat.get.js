BX24.callMethod(
  'imbot.v2.Chat.get',
  { botId: 456, dialogId: 'chat5' },
  (result) => {
    if (result.error()) {
      console.error(result.error());
    } else {
      console.log(result.data());
    }
  },
);
