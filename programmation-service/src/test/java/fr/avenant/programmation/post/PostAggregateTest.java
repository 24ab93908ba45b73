package fr.avenant.programmation.post;

import fr.avenant.contracts.programmation.Post;
import fr.avenant.contracts.programmation.PostEvent;
import fr.avenant.testplatform.fact.ShellRules;

class PostAggregateTest extends ShellRules<Post, PostCommand, PostEvent> {

    PostAggregateTest() {
        super(PostAggregate.class, Posts.SAMPLE);
    }
}
