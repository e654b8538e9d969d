<?php
require_once 'crest.php';

$answer = CRest::call('im.dialog.get', [
    'DIALOG_ID' => 'chat1435',
]);
if (isset($answer['error'])) {
    echo $answer['error'], ': ',
        $answer['error_description'];
} else {
    print_r($answer['result']);
}
