<?php
require_once 'crest.php';

$answer = CRest::call('imbot.v2.Chat.get', [
    'botId' => 456,
    'dialogId' => 'chat5',
]);
if (isset($answer['error'])) {
    echo $answer['error'], ': ',
        $answer['error_description'];
} else {
    print_r($answer['result']);
}
