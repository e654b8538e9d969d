<?php

/** As the vendor's CRest calls for an installed application: a form, with the token as `auth`. */
class CRest
{
    public static function call(string $method, array $params = []): array
    {
        $form = http_build_query($params + ['auth' => getenv('B24_ACCESS_TOKEN')]);
        $context = stream_context_create(['http' => [
            'method' => 'POST',
            'header' => 'Content-Type: application/x-www-form-urlencoded',
            'content' => $form,
            'ignore_errors' => true,
        ]]);
        $url = 'https://' . getenv('B24_PORTAL') . "/rest/$method.json";
        return json_decode(file_get_contents($url, false, $context), true);
    }
}
