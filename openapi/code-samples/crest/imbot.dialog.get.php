<?php
require_once 'crest.php';

$answer = CRest::call('imbot.dialog.get', [
    'DIALOG_ID' => 'chat29',
]);
if (isset($answer['error'])) {
    echo $answer['error'], ': ',
        $answer['error_description'];
} else {
    print_r($answer['result']);
}
