<?php
require_once 'crest.php';

$answer = CRest::call('imopenlines.dialog.get', [
    'USER_CODE' => 'livechat|1|1373|211',
]);
if (isset($answer['error'])) {
    echo $answer['error'], ': ',
        $answer['error_description'];
} else {
    print_r($answer['result']);
}
